package vn.kholuutru.core.adapter.memory;

import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournalContract;

class MemorySubmissionJournalTest extends SubmissionJournalContract {
    private final SubmissionJournal journal = new MemorySubmissionJournal(NOON);

    @Override
    protected SubmissionJournal journal() {
        return journal;
    }
}

package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.port.ReaderRegister;

/** Readers by the full names they registered with; accounts that staff made by their own. */
@Singleton
public class RegisteredNames implements ReaderNames {
    private final ReaderRegister readers;

    public RegisteredNames(ReaderRegister readers) {
        this.readers = readers;
    }

    @Override
    public String nameOf(String account) {
        return readers.find(account).map(Reader::fullName).orElse(account);
    }
}

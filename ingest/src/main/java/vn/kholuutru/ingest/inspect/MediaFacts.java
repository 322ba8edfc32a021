package vn.kholuutru.ingest.inspect;

/** The facts of a file that is no PDF, by what kind of thing it is. */
public sealed interface MediaFacts permits PictureFacts, RecordingFacts, OfficeFacts {}

package vn.kholuutru.preservation.media;

import java.nio.file.Path;

/** @param minutes where the minutes of readings back are kept */
record MediaFolder(Path minutes) {}

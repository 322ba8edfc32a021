package vn.kholuutru.ingest.fuzz;

import java.util.Random;

/** One change of a file's bytes; the same random numbers make the same change. */
@FunctionalInterface
interface Mutation {
    byte[] change(byte[] bytes, Random random);
}

/**
 * The statements that must hold for a delivered file: one class, one statement, one or more fault words with their words
 * for people in {@code messages/file-findings}. A new rule is a new class and a line in the service file.
 */
@NullMarked
package vn.kholuutru.ingest.validation.rule;

import org.jspecify.annotations.NullMarked;

package cn.tonggui.document;

import java.time.LocalDateTime;

/**
 * A document that a step of a case issued (公文).
 *
 * @param file public id, to open it with {@link Documents#open}
 * @param occasion what it was issued for, where the step issues more than once; else empty
 * @param edition 1 for the first of its occasion
 * @param number as printed on it; empty for none
 * @param size in bytes
 * @param replaced whether a later edition has taken its place
 * @param keepYears for how long it is kept once the case is closed
 */
public record IssuedDocument(
        String file,
        String step,
        String template,
        String occasion,
        int edition,
        String number,
        String title,
        LocalDateTime issuedAt,
        long size,
        String sha256,
        boolean replaced,
        int keepYears) {

    /** The first characters of the hash, enough to compare two by eye. */
    public String shortHash() {
        return sha256.substring(0, 12);
    }
}

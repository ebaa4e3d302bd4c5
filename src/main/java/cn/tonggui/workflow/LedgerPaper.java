package cn.tonggui.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that a service task issues (公文), from a .docx file in the folder; {@code documents} of a ledger.
 *
 * @param title with places for values of the case, {@code {unit}关于换届选举的请示}
 * @param number with the same places, {@code {year}} and {@code {seq}}; empty for none @param beside a module issues it
 * @param occasion value that tells apart what is issued more than once: of one occasion the latest stands; may be empty
 * @param readers offices that may open it at the case's unit though they may not read the case
 */
record LedgerPaper(
        String template,
        String title,
        String number,
        String occasion,
        boolean beside,
        @Nullable Integer keepYears,
        List<String> readers) {
    LedgerPaper {
        number = number == null ? "" : number;
        occasion = occasion == null ? "" : occasion;
        readers = readers == null ? List.of() : List.copyOf(readers);
    }
}

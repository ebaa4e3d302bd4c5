package cn.tonggui.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection found.
 *
 * @param side party or business @param level A, B or C @param cause party, management or technical
 * @param answer agree, defend, or empty while the unit has not answered, which is agreement once its time is over
 * @param ruling keep, lower, drop, or empty @param rectification the case in which it is put right
 */
record Finding(
        String id,
        int no,
        int pair,
        String unit,
        String side,
        String level,
        String words,
        String cause,
        String owner,
        String rechecker,
        LocalDate deadline,
        String answer,
        String reason,
        String ruling,
        String opinion,
        @Nullable String rectification) {

    boolean defended() {
        return answer.equals("defend");
    }

    boolean stands() {
        return !ruling.equals("drop");
    }
}

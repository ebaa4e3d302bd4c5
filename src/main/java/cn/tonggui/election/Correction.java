package cn.tonggui.election;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A correction (更正单) as its page shows it: the sheet as it was beside the sheet as it is corrected, and who signed.
 *
 * @param about the round in words
 * @param rows candidates in the order of the ballot, then others
 * @param waiting names of those who have not signed yet
 * @param steps the count of the corrected sheet in words, each with its rule
 * @param told what it gives
 * @param signs whether the viewer is to sign it
 */
record Correction(
        int no,
        int round,
        String about,
        State state,
        String openedName,
        LocalDateTime openedAt,
        String reason,
        List<Pair> papers,
        List<Row> rows,
        List<CorrectionMapper.Signed> signed,
        List<String> waiting,
        List<Results.Step> steps,
        String told,
        boolean signs) {

    enum State {
        OPEN,
        DONE,
        REFUSED,
        /** The result was reported, or the election ended, before all had signed. */
        LAPSED
    }

    /** @param key of what is counted */
    record Pair(String key, int was, int becomes) {

        public boolean changed() {
            return was != becomes;
        }
    }

    /** @param was votes for, against and abstaining, or those of one written in */
    record Row(String name, boolean written, List<Integer> was, List<Integer> becomes) {

        public boolean changed() {
            return !was.equals(becomes);
        }
    }
}

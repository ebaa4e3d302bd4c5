package cn.tonggui.cycle;

import java.util.Locale;

/**
 * Fusion of Party work and production (融合检验) of one unit in one cycle.
 *
 * @param cycle the case of the cycle @param explanation why fewer items are linked than the rate asks, empty for nothing
 */
record Fusion(String caseId, String number, String cycle, String unit, String explanation, State state) {

    enum State {
        OPEN,
        LINKED,
        RESULTED,
        SIGNED,
        CANCELLED;

        /** As forms have it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

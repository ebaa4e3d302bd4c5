package cn.tonggui.cycle;

/**
 * A Party item with the indicator of production by which it is measured.
 *
 * @param no of the Party item in the plan @param indicator empty where it is linked with none, and {@code reason} says why
 * @param met yes or no; empty before the result
 */
record FusionLink(
        int no,
        String party,
        String indicator,
        String baseline,
        String target,
        String reason,
        String actual,
        String met,
        String difference) {

    static FusionLink linked(int no, String party, String indicator, String baseline, String target) {
        return new FusionLink(no, party, indicator, baseline, target, "", "", "", "");
    }

    static FusionLink alone(int no, String party, String reason) {
        return new FusionLink(no, party, "", "", "", reason, "", "", "");
    }

    boolean linked() {
        return !indicator.isEmpty();
    }

    FusionLink came(String to, String verdict, String explained) {
        return new FusionLink(no, party, indicator, baseline, target, reason, to, verdict, explained);
    }
}

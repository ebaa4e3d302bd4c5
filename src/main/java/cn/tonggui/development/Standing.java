package cn.tonggui.development;

import cn.tonggui.forms.Given;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What a case holds besides when a node is entered: how far the person is, the last observation and the end of the probation. */
final class Standing {

    private Standing() {}

    static Map<String, Object> after(Node node, Given given) {
        Map<String, Object> kept = new HashMap<>();
        switch (node) {
            case START -> kept.put("standing", "applicant");
            case ACTIVIST -> {
                kept.put("standing", "activist");
                look(kept, given.text("activistOn"), 0);
            }
            case OBSERVE, PROBATION -> look(kept, given.text(node.field()), given.numberOr("looks", 0) + 1);
            case CONSENT -> kept.put("standing", "candidate");
            case PRE_REVIEW -> {
                if (given.text("preReviewResult").equals("pass")) {
                    kept.put("standing", "pre-reviewed");
                }
            }
            case ADMIT -> {
                LocalDate day = given.day("admitOn").orElseThrow();
                look(kept, day.toString(), 0);
                kept.put("probationEnd", Course.probationEnd(day).toString());
            }
            case APPROVE -> {
                if (given.text("approveResult").equals("yes")) {
                    kept.put("standing", "probationary");
                }
            }
            case APPROVE_FULL -> full(kept, given);
            default -> {
                // nothing but the day
            }
        }
        return kept;
    }

    private static void full(Map<String, Object> kept, Given given) {
        switch (given.text("fullResult")) {
            case "full" -> kept.put("standing", "full");
            case "revoke" -> kept.put("standing", "revoked");
            case "extend" -> {
                kept.put("standing", "extended");
                kept.put("probationEnd", given.text("extendedUntil"));
            }
            default -> {
                // no resolution, nothing to approve
            }
        }
    }

    private static void look(Map<String, Object> kept, String day, int times) {
        kept.put("lastLook", day);
        kept.put("looks", times);
    }
}

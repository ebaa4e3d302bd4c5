package cn.tonggui.cycle.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 一票否决: the score stays, the band is capped (02c §2.3.4). */
public enum Veto {
    /** A responsible accident of general class B or graver (责任一般B类及以上事故). */
    ACCIDENT,
    /** Grave breach of discipline (严重违纪). */
    DISCIPLINE,
    /** No election at the end of the term and no leave to put it off (未按期换届且无延期批复). */
    ELECTION_OVERDUE,
    /** The appraisal itself was forged (考核造假). */
    FORGED_APPRAISAL;

    /** {@code cycle.veto.election-overdue}. */
    public String key() {
        return "cycle.veto." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 铁路交通事故等级, gravest first: 特别重大, 重大, 较大, 一般A to D. */
    public enum AccidentClass {
        EXTREMELY_GRAVE,
        GRAVE,
        CONSIDERABLE,
        GENERAL_A,
        GENERAL_B,
        GENERAL_C,
        GENERAL_D;

        boolean vetoes() {
            return compareTo(GENERAL_B) <= 0;
        }
    }

    /** @param responsible whether the unit bears responsibility for it (责任事故) */
    public record Accident(AccidentClass grade, boolean responsible, String evidence) {}

    /** @param evidence reference that the caller can open */
    public record Ground(Veto veto, String evidence) {}

    /** Of a unit's accidents those that veto, in their order. */
    public static List<Ground> of(List<Accident> accidents) {
        return accidents.stream()
                .filter(accident -> accident.responsible() && accident.grade().vetoes())
                .map(accident -> new Ground(ACCIDENT, accident.evidence()))
                .toList();
    }

    /** The term's end has come without election: a veto unless it was put off with leave. */
    public static List<Ground> ofTerm(boolean overdue, boolean extensionApproved, String evidence) {
        List<Ground> grounds = new ArrayList<>();
        if (overdue && !extensionApproved) {
            grounds.add(new Ground(ELECTION_OVERDUE, evidence));
        }
        return List.copyOf(grounds);
    }
}

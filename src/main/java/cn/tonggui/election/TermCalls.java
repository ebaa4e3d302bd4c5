package cn.tonggui.election;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.notification.News;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.notification.Notifier;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Placement;
import cn.tonggui.organisation.Term;
import cn.tonggui.workflow.Cases;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the watch does about a term: it opens the election, and tells whom it concerns. */
@Component
class TermCalls {

    private static final String SECRETARY = "secretary";
    private static final String DISCIPLINE = "discipline-dept";
    /** As sentences and documents say a day. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Cases cases;
    private final Organisation organisation;
    private final Notifier notifier;
    private final MessageSource messages;

    TermCalls(Cases cases, Organisation organisation, Notifier notifier, MessageSource messages) {
        this.cases = cases;
        this.organisation = organisation;
        this.notifier = notifier;
        this.messages = messages;
    }

    /** R-E02: opens the case, which begins with the reminder (发提醒函). */
    void open(Term term) {
        cases.openBySystem(
                Elections.PROCESS,
                Map.of(
                        "type", term.seats() == 0 ? "no-committee" : "regular",
                        "branch", term.unit().value(),
                        "subject",
                                text(
                                        "term.subject",
                                        organisation.require(term.unit()).name(),
                                        Integer.toString(term.until().getYear())),
                        "reason", text("term.opened", DAY.format(term.until()))),
                term.unit());
    }

    /**
     * Tells of a stage. The reminder needs none, since it is work in an inbox; the yellow card none where the election has begun.
     *
     * @param left days until the last day of the term
     */
    void tell(UnitCode unit, LocalDate termEnd, TermStage stage, TermLight light, long left) {
        boolean card = light == TermLight.YELLOW || light == TermLight.RED || light == TermLight.OVERDUE;
        if (stage == TermStage.REMIND || stage == TermStage.YELLOW && !card) {
            return;
        }
        String key = "term." + (card ? light.name() : stage.name()).toLowerCase(Locale.ROOT);
        String name = organisation.require(unit).name();
        News news = News.of(
                light == TermLight.RED || light == TermLight.OVERDUE
                        ? NoticeKind.ESCALATION
                        : card ? NoticeKind.LATE : NoticeKind.DUE,
                text(key + ".title", name, Long.toString(left)),
                text("term.words", name, DAY.format(termEnd)),
                "/elections");
        notifier.tell(news, people(unit, stage, card));
    }

    private Set<PersonId> people(UnitCode unit, TermStage stage, boolean card) {
        Placement place = organisation.placementOf(unit);
        Set<Token> tokens = new LinkedHashSet<>();
        tokens.add(Token.at(SECRETARY, unit));
        if (card) {
            tokens.add(Token.at(SECRETARY, place.superior()));
            tokens.add(Token.at(Offices.ORGANISATION_DEPT, place.depot()));
        }
        if (stage == TermStage.RED) {
            tokens.add(Token.at(DISCIPLINE, place.depot()));
            tokens.add(Token.at(SECRETARY, place.approver()));
        }
        Set<PersonId> people = new LinkedHashSet<>();
        tokens.forEach(
                token -> organisation.holders(token).stream().map(Person::id).forEach(people::add));
        return people;
    }

    private String text(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.CHINA);
    }
}

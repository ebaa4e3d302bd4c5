package cn.tonggui.meeting;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.meeting.vote.Escalation;
import cn.tonggui.notification.News;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.notification.Notifier;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Placement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** B21: what is carried over again is told to those above, by the parameter {@code agenda.carryEscalate}. */
@Component
class Escalations {

    private static final String SECRETARY = "secretary";

    private final Actions actions;
    private final Problems problems;
    private final Organisation organisation;
    private final Notifier notifier;
    private final MeetingWords words;

    Escalations(Actions actions, Problems problems, Organisation organisation, Notifier notifier, MeetingWords words) {
        this.actions = actions;
        this.problems = problems;
        this.organisation = organisation;
        this.notifier = notifier;
        this.words = words;
    }

    /** All open actions of the branch come up at its regular meeting, once more carried over. */
    void carryActions(Meeting meeting, String setting) {
        Escalation escalation = Escalation.parse(setting);
        for (Action action : actions.carryInto(meeting)) {
            tell(meeting, action.title(), action.carryCount(), escalation, "/cases/" + action.caseId());
        }
    }

    /** A problem that is put off to another meeting. */
    void carryProblem(Meeting meeting, Item item, String setting) {
        if (item.problem() != null) {
            int carried = problems.carry(item.problem());
            tell(meeting, item.title(), carried, Escalation.parse(setting), "/cases/" + item.problem());
        }
    }

    /** The meeting itself hands an action up, as far as it would go by the times it was carried over, one stage at least. */
    void handUp(Meeting meeting, ActionMapper.Previous action, String setting) {
        notifier.tell(
                news("meet.handed-up", meeting, action.title(), action.carried(), "/cases/" + action.action()),
                holders(above(meeting, Escalation.parse(setting).handedUp(action.carried()))));
    }

    /** Two regular meetings in a row without a hard safety matter. */
    void noneNewAgain(Meeting meeting) {
        Placement place = organisation.placementOf(new UnitCode(meeting.unit()));
        notifier.tell(
                news("meet.none-new-again", meeting, meeting.subject(), 2, "/cases/" + meeting.caseId()),
                holders(List.of(Token.at("organisation-dept", place.depot()))));
    }

    private void tell(Meeting meeting, String title, int carried, Escalation escalation, String link) {
        Escalation.Stage stage = escalation.of(carried);
        if (stage != Escalation.Stage.NONE) {
            String key = stage == Escalation.Stage.YELLOW ? "meet.carried-yellow" : "meet.carried-committee";
            notifier.tell(news(key, meeting, title, carried, link), holders(above(meeting, stage)));
        }
    }

    /** The branch and the organisation above it; then also the Party committee and its office. */
    private List<Token> above(Meeting meeting, Escalation.Stage stage) {
        UnitCode branch = new UnitCode(meeting.unit());
        Placement place = organisation.placementOf(branch);
        Token own = Token.at(SECRETARY, branch);
        Token superior = Token.at(SECRETARY, place.superior());
        return stage == Escalation.Stage.COMMITTEE
                ? List.of(
                        own,
                        superior,
                        Token.at(SECRETARY, place.approver()),
                        Token.at("organisation-dept", place.depot()))
                : List.of(own, superior);
    }

    private News news(String key, Meeting meeting, String title, int carried, String link) {
        String branch = organisation.require(new UnitCode(meeting.unit())).name();
        return News.of(
                NoticeKind.ESCALATION,
                words.say(key + ".title", branch, carried),
                words.say(key + ".words", title, carried),
                link);
    }

    private Set<PersonId> holders(List<Token> tokens) {
        Set<PersonId> people = new LinkedHashSet<>();
        tokens.forEach(
                token -> organisation.holders(token).stream().map(Person::id).forEach(people::add));
        return people;
    }
}

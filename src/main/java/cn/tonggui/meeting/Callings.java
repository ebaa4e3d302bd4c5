package cn.tonggui.meeting;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.meeting.vote.Body;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.Cases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Calls a regular meeting without anybody asking for it: the secretary presides, the organiser or another writes. */
@Component
class Callings {

    private static final String PROCESS = "committee-agenda";

    private final Cases cases;
    private final Convening convening;
    private final Organisation organisation;
    private final MeetingWords words;

    Callings(Cases cases, Convening convening, Organisation organisation, MeetingWords words) {
        this.cases = cases;
        this.convening = convening;
        this.organisation = organisation;
        this.words = words;
    }

    /** @return the case's id @throws RuleBroken {@code agenda-no-committee} there is nobody to preside or to write */
    String call(UnitCode branch, LocalDate day) {
        Body body = Body.COMMITTEE.ruling(convening.fullMembers(branch)).granted() ? Body.COMMITTEE : Body.BRANCH;
        List<String> members = convening.due(branch, body);
        String host = organisation.holders(Token.at("secretary", branch)).stream()
                .map(person -> person.id().value())
                .filter(members::contains)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("agenda-no-committee"));
        String recorder = organisation.holders(Token.at("organiser", branch)).stream()
                .map(Person::id)
                .map(Object::toString)
                .filter(person -> !person.equals(host))
                .findFirst()
                .or(() ->
                        members.stream().filter(person -> !person.equals(host)).findFirst())
                .orElseThrow(() -> new RuleBroken("agenda-no-committee"));
        String name = organisation.require(branch).name();
        String kind = body == Body.COMMITTEE ? "committee" : "branch";
        return cases.openBySystem(
                PROCESS,
                Map.of(
                        "branch", branch.value(),
                        "subject", words.say("meet.call." + kind, name, day.getYear(), day.getMonthValue()),
                        "body", kind,
                        "kind", "regular",
                        "month", YearMonth.from(day).toString(),
                        "meetingDay", day.toString(),
                        "meetingTime", words.say("meet.call.time"),
                        "meetingPlace", words.say("meet.call.place"),
                        "host", host,
                        "recorder", recorder),
                branch);
    }
}

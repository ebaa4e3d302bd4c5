package cn.tonggui.meeting;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.meeting.vote.Quorum.Share;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the screen of a meeting, in a fixed number of statements. */
@Component
class ScreenPages {

    private static final String CAST = "cast";
    private static final Set<String> SITTING = Set.of("signIn", "fixedItems", "discuss", CAST, "enterVotes", "resolve");

    private final MeetingSeen seen;
    private final ScreenRows rows;
    private final Organisation organisation;
    private final MeetingWords words;

    ScreenPages(MeetingSeen seen, ScreenRows rows, Organisation organisation, MeetingWords words) {
        this.seen = seen;
        this.rows = rows;
        this.organisation = organisation;
        this.words = words;
    }

    /**
     * @param no of the matter to be shown; null for the one in hand
     * @throws NotFound no meeting, or not open to the viewer
     */
    Screen screen(String caseId, @Nullable Integer no, Viewer viewer) {
        MeetingSeen.Seen found = seen.require(caseId, viewer);
        Meeting meeting = found.meeting();
        ScreenRows.Kept kept = rows.of(caseId);
        Map<String, Person> people = people(found, kept);
        ScreenMatters matters = new ScreenMatters(found, kept, name(people), words);
        Integer shown = no != null ? no : matters.inHand();
        return new Screen(
                caseId,
                found.item().number(),
                head(found, kept),
                Additions.may(found, kept.sheet().signedAt() != null, viewer),
                door(found, viewer),
                found.item().current().stream().map(ScreenPages::now).toList(),
                found.presences().stream()
                        .map(one -> seat(one, meeting, people.get(one.person())))
                        .toList(),
                quorum(meeting),
                matters.fixed(),
                matters.stops(),
                shown == null ? null : matters.matter(shown),
                meeting.currentItem(),
                matters.measures(),
                paper(kept, people));
    }

    private Screen.Head head(MeetingSeen.Seen found, ScreenRows.Kept kept) {
        Meeting meeting = found.meeting();
        return new Screen.Head(
                organisation.require(new UnitCode(meeting.unit())).name(),
                meeting.body(),
                meeting.kind(),
                meeting.meetingDay().getYear(),
                meeting.numberNo(),
                meeting.subject(),
                meeting.meetingDay(),
                kept.sheet().meetingTime(),
                kept.sheet().place(),
                meeting.state(),
                phase(found));
    }

    private static Screen.Phase phase(MeetingSeen.Seen found) {
        if (found.meeting().state().behind() || found.item().state() != CaseState.OPEN) {
            return Screen.Phase.OVER;
        }
        boolean sits = found.item().current().stream().anyMatch(one -> SITTING.contains(one.step()));
        return sits || found.meeting().state() == MeetingState.HELD ? Screen.Phase.ON : Screen.Phase.TO_COME;
    }

    private static String door(MeetingSeen.Seen found, Viewer viewer) {
        if (RollScreens.step(found).isEmpty()) {
            return "none";
        }
        return RollScreens.shows(found, viewer) ? "shows" : "open";
    }

    private static Screen.Now now(CaseView.Current one) {
        boolean votes = one.step().equals(CAST);
        return new Screen.Now(one.stepName(), one.holder(), one.mayOpen() ? one.taskId() : null, votes);
    }

    private static Screen.Seat seat(Presence one, Meeting meeting, @Nullable Person person) {
        String part = one.person().equals(meeting.host())
                ? "host"
                : one.person().equals(meeting.recorder()) || one.kind().equals("RECORDER") ? "recorder" : "";
        return new Screen.Seat(
                person == null ? one.person() : person.name(),
                person == null ? "" : person.post(),
                one.member(),
                part,
                one.answer(),
                one.scanned(),
                one.present());
    }

    private Screen.@Nullable Quorum quorum(Meeting meeting) {
        if (meeting.present() == null || !meeting.decides()) {
            return null;
        }
        cn.tonggui.meeting.vote.Quorum quorum = meeting.quorum(meeting.present());
        return new Screen.Quorum(
                quorum.due(),
                quorum.present(),
                least(quorum.share(), quorum.due()),
                quorum.ruling().granted(),
                words.of(quorum.ruling()));
    }

    private static int least(Share share, int due) {
        return switch (share) {
            case GTE -> (due + 1) / 2;
            case GT -> due / 2 + 1;
            case TWO_THIRDS -> (due * 2 + 2) / 3;
        };
    }

    private static Screen.Paper paper(ScreenRows.Kept kept, Map<String, Person> people) {
        return new Screen.Paper(
                Objects.requireNonNullElse(kept.sheet().minutes(), ""),
                kept.sheet().signedAt(),
                kept.additions().stream()
                        .map(one -> new Screen.Addition(
                                one.no(), one.words(), name(people).apply(one.addedBy()), one.addedAt()))
                        .toList());
    }

    /** One statement for all who are named on the page. */
    private Map<String, Person> people(MeetingSeen.Seen found, ScreenRows.Kept kept) {
        Stream<String> ids = Stream.concat(found.presences().stream().map(Presence::person), kept.people());
        return organisation.people(ids.distinct().map(PersonId::new).toList()).stream()
                .collect(Collectors.toMap(person -> person.id().value(), Function.identity()));
    }

    private static Function<String, String> name(Map<String, Person> people) {
        return id -> people.containsKey(id) ? people.get(id).name() : id;
    }
}

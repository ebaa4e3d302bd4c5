package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Post;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Unit;
import cn.tonggui.organisation.UnitFile;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is due at a meeting of a whole branch or of one of its groups: every member, those with a vote and those without. */
@Component
class Guests {

    private static final String LEADER = "group-leader";
    private static final Set<String> LEADING = Set.of("secretary", "deputy-secretary", "organiser");

    private final Rosters rosters;
    private final MeetingWords words;

    Guests(Rosters rosters, MeetingWords words) {
        this.rosters = rosters;
        this.words = words;
    }

    /**
     * The organisation whose members meet: the branch, for a group's meeting the group.
     *
     * @throws RuleBroken {@code gathering-group} it is none of the branch; {@code gathering-leader} the leader of a group calls
     *     another meeting than that of the own group; R-M04 somebody else presides
     */
    UnitCode unit(StepAt at, Given given) {
        UnitCode branch = at.unit();
        boolean grouped = given.text("kind").equals("group-meeting");
        if (!mayCall(at, grouped ? given.text("group") : "")) {
            throw new RuleBroken("gathering-leader");
        }
        if (!grouped) {
            return branch;
        }
        UnitFile group = rosters.unit(new UnitCode(given.text("group")));
        if (group.unit().kind() != Unit.Kind.GROUP
                || !branch.equals(group.unit().parent())) {
            throw new RuleBroken("gathering-group");
        }
        Set<String> leaders = group.posts().stream()
                .filter(post -> post.word().equals(LEADER))
                .map(Post::person)
                .map(person -> person.value())
                .collect(Collectors.toSet());
        if (!leaders.isEmpty() && !leaders.contains(given.text("host"))) {
            throw new RuleBroken("R-M04", words.say("meet.host.group"));
        }
        return group.unit().code();
    }

    /** Who leads a group and not the branch calls the meetings of that group alone (R-M03, R-M04). */
    private boolean mayCall(StepAt at, String group) {
        List<Post> posts = rosters.unit(at.unit()).posts().stream()
                .filter(post -> post.person().value().equals(at.initiator()))
                .toList();
        boolean branch =
                posts.stream().anyMatch(post -> post.unit().equals(at.unit()) && LEADING.contains(post.word()));
        List<String> led = posts.stream()
                .filter(post -> post.word().equals(LEADER))
                .map(post -> post.unit().value())
                .toList();
        return branch || led.isEmpty() || led.contains(group);
    }

    /**
     * Those who are due, then the recorder and the lecturer where they are none of them.
     *
     * @throws RuleBroken R-M04 who presides is none of those due; {@code gathering-nobody}
     */
    List<Presence> of(String meeting, UnitCode unit, Given given) {
        List<Presence> rows = new ArrayList<>();
        rosters.members(unit, rosters.today())
                .forEach(member -> rows.add(row(
                        meeting,
                        member.person().value(),
                        member.full() && !member.barred() ? Presence.MEMBER : Presence.ATTENDING,
                        rows.size() + 1)));
        if (rows.isEmpty()) {
            throw new RuleBroken("gathering-nobody");
        }
        if (!has(rows, given.text("host"))) {
            throw new RuleBroken("R-M04", words.say("meet.host.gathering"));
        }
        add(rows, meeting, given.text("recorder"), "RECORDER");
        add(rows, meeting, given.text("lecturer"), "OBSERVER");
        return rows;
    }

    private static void add(List<Presence> rows, String meeting, String person, String kind) {
        if (!person.isEmpty() && !has(rows, person)) {
            rows.add(row(meeting, person, kind, rows.size() + 1));
        }
    }

    private static boolean has(List<Presence> rows, String person) {
        return rows.stream().anyMatch(row -> row.person().equals(person));
    }

    private static Presence row(String meeting, String person, String kind, int place) {
        return Presence.asked(meeting, person, kind, place);
    }
}

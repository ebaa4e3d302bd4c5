package cn.tonggui.meeting;

import cn.tonggui.meeting.vote.Bench;
import cn.tonggui.meeting.vote.FixedAgenda;
import cn.tonggui.meeting.vote.Motion;
import cn.tonggui.meeting.vote.Risk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agenda of one meeting as its screen shows it, from what is kept of it. */
final class ScreenMatters {

    private static final String USUAL_LEVELS = "15/9/4";
    private static final Set<ItemState> SETTLED =
            Set.of(ItemState.PASSED, ItemState.NOT_PASSED, ItemState.ESCALATED, ItemState.SUBMITTED_TO_ASSEMBLY);

    private final MeetingSeen.Seen seen;
    private final Meeting meeting;
    private final ScreenRows.Kept kept;
    private final Function<String, String> names;
    private final MeetingWords words;

    ScreenMatters(MeetingSeen.Seen seen, ScreenRows.Kept kept, Function<String, String> names, MeetingWords words) {
        this.seen = seen;
        this.meeting = seen.meeting();
        this.kept = kept;
        this.names = names;
        this.words = words;
    }

    /** The matter in hand; when none is, the last that was settled; null before the first. */
    @Nullable
    Integer inHand() {
        if (meeting.currentItem() != null) {
            return meeting.currentItem();
        }
        return kept.items().stream()
                .filter(item -> SETTLED.contains(item.state()))
                .map(Item::no)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    List<Screen.Stop> stops() {
        return kept.items().stream()
                .map(item ->
                        new Screen.Stop(item.no(), item.title(), about(item), item.level(), item.score(), state(item)))
                .toList();
    }

    private static String about(Item item) {
        if (item.urgent()) {
            return "urgent";
        }
        return item.carried() ? "carried" : item.mandatory() ? "mandatory" : item.kind();
    }

    private String state(Item item) {
        if (Objects.equals(meeting.currentItem(), item.no())) {
            return "now";
        }
        if (item.state() == ItemState.DEFERRED || item.state() == ItemState.RETURNED) {
            return "put-off";
        }
        return SETTLED.contains(item.state()) || item.topic() && meeting.state().behind() ? "done" : "to-come";
    }

    Screen.@Nullable Fixed fixed() {
        if (!meeting.regular()) {
            return null;
        }
        Risk.Levels levels = Risk.Levels.parse(seen.item().parameters().getOrDefault("risk.levels", USUAL_LEVELS));
        Map<String, BriefMapper.Factor> said =
                kept.factors().stream().collect(Collectors.toMap(BriefMapper.Factor::factor, Function.identity()));
        return new Screen.Fixed(
                !said.isEmpty(),
                FixedAgenda.FACTORS.stream()
                        .filter(said::containsKey)
                        .map(said::get)
                        .map(one -> factor(one, levels))
                        .toList(),
                figures(),
                kept.brief() == null ? "" : kept.brief().words(),
                kept.previous().stream().map(this::previous).toList(),
                levels);
    }

    private static Screen.Factor factor(BriefMapper.Factor one, Risk.Levels levels) {
        boolean graded = one.likelihood() != null && one.severity() != null;
        int likelihood = graded ? one.likelihood() : 0;
        int severity = graded ? one.severity() : 0;
        return new Screen.Factor(
                one.factor(),
                one.words(),
                likelihood,
                severity,
                graded ? word(new Risk(likelihood, severity).level(levels)) : "",
                one.measure());
    }

    static String word(Risk.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private List<Screen.Figure> figures() {
        BriefMapper.Brief brief = kept.brief();
        if (brief == null) {
            return List.of();
        }
        return Stream.of(
                        figure("violations", brief.violations()),
                        figure("faults", brief.faults()),
                        figure("windows", brief.windows()),
                        figure("weather", brief.weather()))
                .filter(one -> !one.words().isEmpty())
                .toList();
    }

    private static Screen.Figure figure(String key, @Nullable Object words) {
        return new Screen.Figure(key, Objects.toString(words, ""));
    }

    private Screen.Previous previous(ActionMapper.Previous one) {
        return new Screen.Previous(
                one.action(),
                one.title(),
                names.apply(one.owner()),
                one.deadline(),
                one.carried(),
                Objects.requireNonNullElse(one.state(), one.over() ? "done" : ""),
                Objects.requireNonNullElse(one.reason(), ""),
                one.newDay());
    }

    List<Screen.Measure> measures() {
        return kept.measures().stream()
                .map(one -> new Screen.Measure(
                        one.itemNo(),
                        one.measure(),
                        names.apply(one.owner()),
                        one.deadline(),
                        one.standard(),
                        names.apply(one.checker()),
                        one.action()))
                .toList();
    }

    /** Null when the agenda has no such number. */
    Screen.@Nullable Matter matter(int no) {
        return kept.items().stream()
                .filter(item -> item.no() == no)
                .findFirst()
                .map(this::matter)
                .orElse(null);
    }

    private Screen.Matter matter(Item item) {
        return new Screen.Matter(
                item.no(),
                item.title(),
                item.kind(),
                item.source(),
                item.level(),
                item.score(),
                item.urgent(),
                names.apply(item.presenter()),
                item.plan(),
                item.problem(),
                kept.materials().stream()
                        .filter(one -> one.item().equals(item.id()))
                        .map(one -> new Screen.Material(one.background(), one.figures(), one.cause(), one.advice()))
                        .findFirst()
                        .orElse(null),
                kept.options().stream()
                        .filter(one -> one.item().equals(item.id()))
                        .map(one -> new Screen.Option(one.no(), one.way(), one.cost()))
                        .toList(),
                kept.opinions().stream()
                        .filter(one -> one.item().equals(item.id()))
                        .map(one -> new Screen.Opinion(names.apply(one.person()), one.words()))
                        .toList(),
                Objects.requireNonNullElse(item.observerWords(), ""),
                recused(item).stream().map(names).toList(),
                ballot(item),
                Objects.requireNonNullElse(item.resolutionKind(), ""),
                item.outcome(),
                Objects.requireNonNullElse(item.resolutionNo(), ""));
    }

    private Set<String> recused(Item item) {
        return kept.recused().stream()
                .filter(one -> one.item().equals(item.id()))
                .map(TalkMapper.Recused::person)
                .collect(Collectors.toSet());
    }

    /** Nothing of how anybody voted is in it while it runs; of a secret vote never more than totals. */
    private Screen.@Nullable Ballot ballot(Item item) {
        if (item.way() == null) {
            return null;
        }
        boolean running = item.votesYes() == null;
        boolean devices = item.way().equals("devices");
        Bench bench = new Bench(
                seen.presences().stream()
                        .filter(Presence::member)
                        .map(Presence::person)
                        .toList(),
                seen.presences().stream()
                        .filter(Presence::came)
                        .map(Presence::person)
                        .collect(Collectors.toSet()),
                recused(item));
        List<String> voters = bench.voters();
        Map<String, String> choices = kept.votes().stream()
                .filter(one -> one.item().equals(item.id()))
                .collect(Collectors.toMap(TalkMapper.Vote::person, TalkMapper.Vote::choice));
        Motion motion = meeting.motion(bench.recusals(), voters.size(), item.votes());
        int of = motion.base() == Motion.Base.ALL_MEMBERS ? motion.due() - motion.recused() : motion.voters();
        return new Screen.Ballot(
                item.way(),
                motion.due(),
                voters.size(),
                devices ? (int) voters.stream().filter(choices::containsKey).count() : running ? 0 : voters.size(),
                of / 2 + 1,
                running,
                item.votesYes(),
                item.votesNo(),
                item.votesAbstain(),
                Boolean.TRUE.equals(item.passed()),
                devices
                        ? voters.stream()
                                .map(one -> face(one, choices, running))
                                .toList()
                        : List.of(),
                running ? "" : words.of(motion.ruling()));
    }

    private Screen.Face face(String person, Map<String, String> choices, boolean running) {
        return new Screen.Face(
                names.apply(person), choices.containsKey(person), running ? "" : choices.getOrDefault(person, ""));
    }
}

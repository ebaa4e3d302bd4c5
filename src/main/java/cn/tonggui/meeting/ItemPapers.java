package cn.tonggui.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The matters of a meeting, as its documents say them: the agenda, and what was said, voted and resolved of each. */
@Component
class ItemPapers {

    private final Items items;
    private final Talk talk;
    private final Actions actions;
    private final MeetingWords words;

    ItemPapers(Items items, Talk talk, Actions actions, MeetingWords words) {
        this.items = items;
        this.talk = talk;
        this.actions = actions;
        this.words = words;
    }

    Map<String, Object> of(String meeting) {
        List<Item> put = items.of(meeting).stream()
                .filter(item -> item.put() && (item.state() != ItemState.DEFERRED || item.resolution() != null))
                .toList();
        List<TalkMapper.Opinion> opinions = talk.opinions(meeting);
        List<ActionMapper.Measure> measures = actions.measures(meeting);
        Map<String, String> names = words.names(Stream.of(
                        put.stream().map(Item::presenter),
                        opinions.stream().map(TalkMapper.Opinion::person),
                        measures.stream().map(ActionMapper.Measure::owner))
                .flatMap(people -> people)
                .toList());
        Map<String, TalkMapper.Material> materials = talk.materials(meeting);
        return Map.of(
                "agenda",
                put.stream().map(item -> head(item, names, words)).toList(),
                "items",
                put.stream()
                        .filter(item -> item.resolution() != null)
                        .map(item -> said(item, materials.get(item.id()), opinions, measures, names))
                        .toList());
    }

    /** Its line on the agenda, as every paper of a meeting has it. */
    static Map<String, Object> head(Item item, Map<String, String> names, MeetingWords words) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", item.no());
        row.put("title", item.title());
        row.put("presenter", names.getOrDefault(item.presenter(), ""));
        row.put("minutes", item.minutes() == 0 ? "" : words.say("meet.paper.minutes", item.minutes()));
        return row;
    }

    private Map<String, Object> said(
            Item item,
            TalkMapper.Material material,
            List<TalkMapper.Opinion> opinions,
            List<ActionMapper.Measure> measures,
            Map<String, String> names) {
        Map<String, Object> row = head(item, names, words);
        row.put("background", material == null ? "" : material.background());
        row.put(
                "opinions",
                opinions.stream()
                        .filter(one -> one.item().equals(item.id()))
                        .map(one -> words.say("meet.paper.said", names.getOrDefault(one.person(), ""), one.words()))
                        .collect(Collectors.joining("\n")));
        row.put("voteWords", vote(item));
        row.put("resolution", item.resolution());
        row.put("resolutionNo", Objects.requireNonNullElse(item.resolutionNo(), ""));
        String observer = Objects.requireNonNullElse(item.observerWords(), "");
        row.put("observerWords", observer);
        row.put("has_observerWords", !observer.isEmpty());
        String todo = measures.stream()
                .filter(one -> one.itemNo() == item.no())
                .map(one -> words.say(
                        "meet.paper.action",
                        one.measure(),
                        names.getOrDefault(one.owner(), ""),
                        words.day(one.deadline())))
                .collect(Collectors.joining(words.say("meet.then")));
        row.put("actions", todo);
        row.put("has_actions", !todo.isEmpty());
        row.put("aboutSecretary", item.aboutSecretary());
        return row;
    }

    private String vote(Item item) {
        if (item.way() == null) {
            return "";
        }
        return words.say(
                "meet.paper.vote",
                words.say("meet.paper.way." + item.way()),
                item.votersOrNone(),
                item.votes().yes(),
                item.votes().no(),
                item.votes().abstain(),
                words.say(Boolean.TRUE.equals(item.passed()) ? "meet.paper.passed" : "meet.paper.not-passed"));
    }
}

package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is written and said of the matters of a meeting, replaced as a whole when a step is taken again. */
@Component
class Talk {

    private final TalkMapper mapper;
    private final Clock clock;

    Talk(TalkMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** By item. */
    Map<String, TalkMapper.Material> materials(String meeting) {
        return mapper.materials(meeting).stream().collect(Collectors.toMap(TalkMapper.Material::item, one -> one));
    }

    /** The day on which the material of each item came in; absent for what has none. */
    Map<String, LocalDate> given(String meeting) {
        return mapper.materials(meeting).stream()
                .collect(Collectors.toMap(
                        TalkMapper.Material::item, one -> one.writtenAt().toLocalDate()));
    }

    List<TalkMapper.Way> options(String meeting) {
        return mapper.options(meeting);
    }

    List<TalkMapper.Opinion> opinions(String meeting) {
        return mapper.opinions(meeting);
    }

    Set<String> recused(Item item) {
        return mapper.recused(item.meeting()).stream()
                .filter(one -> one.item().equals(item.id()))
                .map(TalkMapper.Recused::person)
                .collect(Collectors.toSet());
    }

    /** How often each word was chosen in an open vote on the item. */
    Map<String, Long> choices(Item item) {
        return mapper.votes(item.meeting()).stream()
                .filter(one -> one.item().equals(item.id()))
                .collect(Collectors.groupingBy(TalkMapper.Vote::choice, Collectors.counting()));
    }

    /** @param material by item, in place of what was handed in before @param ways of all of them */
    void prepare(Map<Item, Given> material, List<TalkMapper.Way> ways, String writer) {
        List<String> items = material.keySet().stream().map(Item::id).toList();
        mapper.dropMaterial(items);
        mapper.dropOptions(items);
        LocalDateTime now = LocalDateTime.now(clock);
        mapper.write(material.entrySet().stream()
                .map(one -> material(one.getKey(), one.getValue(), writer, now))
                .toList());
        mapper.offer(ways);
    }

    private static TalkMapper.Material material(Item item, Given row, String writer, LocalDateTime now) {
        return new TalkMapper.Material(
                item.id(),
                row.text("background"),
                row.text("data"),
                row.text("cause"),
                row.text("advice"),
                writer,
                now);
    }

    void discuss(Item item, List<Given> opinions, List<String> recused) {
        List<String> one = List.of(item.id());
        mapper.dropOpinions(one);
        mapper.dropRecused(one);
        mapper.dropVotes(one);
        List<TalkMapper.Opinion> said = new ArrayList<>();
        opinions.stream()
                .filter(row -> row.has("words"))
                .forEach(row -> said.add(
                        new TalkMapper.Opinion(item.id(), row.text("person"), said.size() + 1, row.text("words"))));
        if (!said.isEmpty()) {
            mapper.say(said);
        }
        if (!recused.isEmpty()) {
            mapper.recuse(item.id(), recused);
        }
    }

    void vote(Item item, String person, String choice) {
        mapper.dropVote(item.id(), person);
        mapper.vote(item.id(), person, choice);
    }

    /** Of items that go: all that was said of them. */
    void forget(List<Item> gone) {
        List<String> items = gone.stream().map(Item::id).toList();
        mapper.dropMaterial(items);
        mapper.dropOptions(items);
        mapper.dropOpinions(items);
        mapper.dropRecused(items);
        mapper.dropVotes(items);
    }
}

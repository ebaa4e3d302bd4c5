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

    void prepare(Item item, Given row, List<Given> options, String writer) {
        mapper.dropMaterial(item.id());
        mapper.dropOptions(item.id());
        mapper.write(new TalkMapper.Material(
                item.id(),
                row.text("background"),
                row.text("data"),
                row.text("cause"),
                row.text("advice"),
                writer,
                LocalDateTime.now(clock)));
        List<TalkMapper.Way> ways = new ArrayList<>();
        options.forEach(
                one -> ways.add(new TalkMapper.Way(item.id(), ways.size() + 1, one.text("way"), one.text("cost"))));
        mapper.offer(ways);
    }

    void discuss(Item item, List<Given> opinions, List<String> recused) {
        mapper.dropOpinions(item.id());
        mapper.dropRecused(item.id());
        mapper.dropVotes(item.id());
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

    /** Of an item that goes: all that was said of it. */
    void forget(Item item) {
        mapper.dropMaterial(item.id());
        mapper.dropOptions(item.id());
        mapper.dropOpinions(item.id());
        mapper.dropRecused(item.id());
        mapper.dropVotes(item.id());
    }
}

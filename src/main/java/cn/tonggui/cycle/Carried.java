package cn.tonggui.cycle;

import cn.tonggui.kernel.UnitCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a cycle takes over from the one before (上期遗留与教训): lessons adopted, and what is not put right yet. */
@Component
class Carried {

    private final RewardMapper rewards;
    private final Rectifications rectifications;
    private final CycleWords words;

    Carried(RewardMapper rewards, Rectifications rectifications, CycleWords words) {
        this.rewards = rewards;
        this.rectifications = rectifications;
        this.words = words;
    }

    /** In lines; the lessons are this cycle's from now on. */
    String into(String cycle, UnitCode unit, Period period) {
        List<RewardMapper.Lesson> lessons = rewards.waiting(unit.value());
        rewards.takeUp(unit.value(), cycle);
        Stream<String> learnt =
                lessons.stream().map(lesson -> words.say("cycle.carried.lesson", lesson.applies(), lesson.measure()));
        Stream<String> open = rectifications.of(unit.value(), period).stream()
                .filter(Rectification::open)
                .map(one -> words.say("cycle.carried.open", one.number(), one.subject()));
        String lines = Stream.concat(learnt, open).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? words.say("cycle.carried.none") : lines;
    }
}

package cn.tonggui.cycle;

import cn.tonggui.cycle.RewardMapper.Lesson;
import cn.tonggui.cycle.RewardMapper.Receipt;
import cn.tonggui.cycle.RewardMapper.Reward;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rewards and penalties of a cycle, from their proposal to their receipts, and the lessons; as rows of a form and in words. */
@Component
class Rewards {

    private final RewardMapper mapper;
    private final Members members;
    private final CycleWords words;

    Rewards(RewardMapper mapper, Members members, CycleWords words) {
        this.mapper = mapper;
        this.members = members;
        this.words = words;
    }

    List<Reward> of(String cycle) {
        return mapper.rewards(cycle);
    }

    /** In place of what was proposed before; receipts are there only after that. */
    void propose(String cycle, List<Reward> rewards) {
        mapper.clear(cycle);
        if (!rewards.isEmpty()) {
            mapper.propose(cycle, rewards);
        }
    }

    void move(String cycle, String from, String to) {
        mapper.move(cycle, from, to);
    }

    /** @param number of the document by which the committee decided (文号) */
    void decide(String cycle, String number) {
        mapper.decide(cycle, number);
    }

    /** All amounts together, in yuan. */
    BigDecimal amount(String cycle) {
        return of(cycle).stream().map(Reward::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Receipt> receipts(String cycle) {
        return mapper.receipts(cycle);
    }

    /** In place of what this executor said before; what is done is executed. */
    void execute(String cycle, String executor, List<Receipt> receipts) {
        mapper.clearReceipts(cycle, executor);
        if (!receipts.isEmpty()) {
            mapper.execute(cycle, receipts);
        }
        receipts.stream().filter(Receipt::done).forEach(one -> mapper.finish(cycle, one.reward()));
    }

    List<Lesson> lessons(String cycle) {
        return mapper.lessons(cycle);
    }

    void learn(String cycle, List<Lesson> lessons) {
        mapper.clearLessons(cycle);
        if (!lessons.isEmpty()) {
            mapper.learn(cycle, lessons);
        }
    }

    List<Map<String, Object>> rows(String cycle) {
        return of(cycle).stream().map(Rewards::row).toList();
    }

    private static Map<String, Object> row(Reward one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit", Objects.requireNonNullElse(one.unit(), ""));
        row.put("person", Objects.requireNonNullElse(one.person(), ""));
        row.put("kind", one.kind());
        row.put("basis", one.basis());
        row.put("amount", one.amount() == null ? "" : one.amount());
        return row;
    }

    /** One line each, and by which document the committee decided. */
    String words(String cycle) {
        List<Reward> rewards = of(cycle);
        if (rewards.isEmpty()) {
            return words.say("cycle.reward.none");
        }
        String number = mapper.document(cycle);
        Stream<String> decided = number.isEmpty() ? Stream.of() : Stream.of(words.say("cycle.reward.decided", number));
        return Stream.concat(rewards.stream().map(this::words), decided).collect(Collectors.joining("\n"));
    }

    String words(Reward one) {
        String amount = one.amount() == null
                ? ""
                : words.say(
                        "cycle.reward.amount", one.amount().stripTrailingZeros().toPlainString());
        return words.say("cycle.reward.line", whom(one), words.say("cycle.reward." + one.kind()), one.basis(), amount);
    }

    /** The person, or the unit. */
    String whom(Reward one) {
        return one.person() == null ? members.name(Objects.requireNonNull(one.unit())) : words.name(one.person());
    }
}

package cn.tonggui.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Groups of weights, each of which comes to one: {@code 0.6-0.4,0.8-0.2}.
 *
 * @param size weights of a group, 2..9
 */
record Shares(int groups, int size) implements Allowed {
    private static final String WEIGHT = "(?:0\\.\\d{1,2}|0|1)";

    /** {@code 2} for pairs, {@code 1;4} for four in a group. */
    static Shares of(String text) {
        String[] parts = text.split(";");
        return new Shares(Integer.parseInt(parts[0]), parts.length == 1 ? 2 : Integer.parseInt(parts[1]));
    }

    @Override
    public Optional<String> stored(String plain) {
        String group = WEIGHT + "(-" + WEIGHT + "){" + (size - 1) + "}";
        return Optional.of(plain)
                .filter(text -> text.matches(group + "(," + group + "){" + (groups - 1) + "}"))
                .filter(text -> Stream.of(text.split(",")).allMatch(Shares::whole));
    }

    private static boolean whole(String group) {
        return Stream.of(group.split("-"))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.ONE)
                == 0;
    }

    @Override
    public List<Object> range() {
        return List.of(Integer.toString(groups), Integer.toString(size));
    }
}

package cn.tonggui.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pairs of weights, each of which comes to one: {@code 0.6-0.4,0.8-0.2}. */
record Shares(int pairs) implements Allowed {
    private static final String WEIGHT = "(?:0\\.\\d{1,2}|0|1)";

    @Override
    public Optional<String> stored(String plain) {
        String pair = WEIGHT + "-" + WEIGHT;
        return Optional.of(plain)
                .filter(text -> text.matches(pair + "(," + pair + "){" + (pairs - 1) + "}"))
                .filter(text -> Stream.of(text.split(",")).allMatch(Shares::whole));
    }

    private static boolean whole(String pair) {
        return Stream.of(pair.split("-"))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.ONE)
                == 0;
    }

    @Override
    public List<Object> range() {
        return List.of(Integer.toString(pairs));
    }
}

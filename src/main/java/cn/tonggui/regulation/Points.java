package cn.tonggui.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers with two decimals at most, in a row: {@code 1-5-0.5-5}.
 *
 * @param most of each; the least is nought, which is allowed too
 * @param falling whether none may be higher than the one before
 */
record Points(int count, int most, boolean falling) implements Allowed {

    static Points of(String text) {
        String[] parts = text.split(";");
        return new Points(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2].equals("falling"));
    }

    @Override
    public Optional<String> stored(String plain) {
        String number = "\\d{1,3}(?:\\.\\d{1,2})?";
        return Optional.of(plain)
                .filter(text -> text.matches(number + "(-" + number + "){" + (count - 1) + "}"))
                .filter(text ->
                        fits(Stream.of(text.split("-")).map(BigDecimal::new).toList()));
    }

    private boolean fits(List<BigDecimal> numbers) {
        return numbers.stream().allMatch(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
                && (!falling
                        || numbers.get(count - 1).signum() > 0
                                && IntStream.range(1, count)
                                        .allMatch(i -> numbers.get(i).compareTo(numbers.get(i - 1)) <= 0));
    }

    @Override
    public List<Object> range() {
        return List.of(Integer.toString(count), falling ? 1 : 0, Integer.toString(most));
    }
}

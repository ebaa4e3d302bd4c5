package cn.tonggui.regulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers in a row: 15/9/4. @param order rising, falling or any */
record NumberRow(int count, Allowed.Ends ends, String separator, String order) implements Allowed {
    static NumberRow of(String text) {
        String[] parts = text.split(";");
        return new NumberRow(Integer.parseInt(parts[0]), Allowed.Ends.of(parts[1]), parts[2], parts[3]);
    }

    @Override
    public Optional<String> stored(String plain) {
        return Optional.of(plain)
                .filter(text -> text.matches("\\d{1,3}([/,、-]\\d{1,3}){" + (count - 1) + "}"))
                .map(text -> Arrays.stream(text.split("[/,、-]"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .filter(numbers -> Arrays.stream(numbers).allMatch(ends::hold) && ordered(numbers))
                .map(numbers ->
                        Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(separator)));
    }

    private boolean ordered(int[] numbers) {
        return IntStream.range(1, numbers.length).allMatch(i -> switch (order) {
            case "rising" -> numbers[i] > numbers[i - 1];
            case "falling" -> numbers[i] < numbers[i - 1];
            default -> true;
        });
    }

    @Override
    public List<Object> range() {
        return List.of(
                Integer.toString(count),
                order.equals("rising") ? 1 : order.equals("falling") ? 2 : 0,
                separator,
                Integer.toString(ends.least()),
                Integer.toString(ends.most()));
    }
}

package cn.tonggui.election;

import cn.tonggui.election.SheetText.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The entries below one key of a sheet, asked for by name; each refusal names the path of the key. */
final class Entries {

    // nine digits, so that products of two stay whole numbers
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final String path;
    private final Map<?, ?> entries;

    Entries(String path, Map<?, ?> entries) {
        this.path = path;
        this.entries = entries;
    }

    List<String> names() {
        return entries.keySet().stream().map(String.class::cast).toList();
    }

    /** The keys as names of people, none of them blank. */
    List<String> persons() throws Malformed {
        if (names().stream().anyMatch(String::isBlank)) {
            throw new Malformed(path.substring(0, path.length() - 1), "nameless");
        }
        return names();
    }

    void allowOnly(Set<String> known) throws Malformed {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw new Malformed(path + name, "unknown");
            }
        }
    }

    int count(String name) throws Malformed {
        return number(name, "count");
    }

    int some(String name) throws Malformed {
        int number = number(name, "some");
        if (number == 0) {
            throw new Malformed(path + name, "some", "0");
        }
        return number;
    }

    private int number(String name, String problem) throws Malformed {
        Scalar scalar = scalar(name);
        if (!scalar.plainNumber() || !COUNT.matcher(scalar.text()).matches()) {
            throw new Malformed(path + name, problem, scalar.text());
        }
        return Integer.parseInt(scalar.text());
    }

    /** One of the values, by the word that the file has for each. */
    <T> T word(String name, T[] values, Function<T, String> word) throws Malformed {
        String text = scalar(name).text();
        for (T value : values) {
            if (word.apply(value).equals(text)) {
                return value;
            }
        }
        throw new Malformed(
                path + name, "word", text, Arrays.stream(values).map(word).collect(Collectors.joining(" ")));
    }

    <T> T wordOr(String name, T otherwise, T[] values, Function<T, String> word) throws Malformed {
        return entries.containsKey(name) ? word(name, values, word) : otherwise;
    }

    Entries below(String name) throws Malformed {
        if (!(required(name) instanceof Map<?, ?> map)) {
            throw new Malformed(path + name, "map");
        }
        return new Entries(path + name + ".", map);
    }

    /** The entries below a key that may be missing, or stand there with nothing behind it. */
    Entries belowIfAny(String name) throws Malformed {
        boolean none = !entries.containsKey(name) || entries.get(name).equals(new Scalar("", false));
        return none ? new Entries(path + name + ".", Map.of()) : below(name);
    }

    private Scalar scalar(String name) throws Malformed {
        if (!(required(name) instanceof Scalar scalar)) {
            throw new Malformed(path + name, "value");
        }
        return scalar;
    }

    private Object required(String name) throws Malformed {
        Object value = entries.get(name);
        if (value == null) {
            throw new Malformed(path + name, "missing");
        }
        return value;
    }
}

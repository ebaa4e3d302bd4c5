package cn.tonggui.election.tally;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Candidates in the order of the strokes of their surnames (姓氏笔画为序, R-E13): fewer strokes first; with as many, by the
 * kind of the first stroke that differs. Within a surname short given names come first, then the given name's characters
 * decide. What the table does not know, or cannot tell apart, is left to the committee and said.
 *
 * @param names in order
 * @param unsettled those among them whose place the committee must look at
 */
public record StrokeOrder(List<String> names, List<String> unsettled) {

    private static final Set<String> TWO_CHARACTERS = Set.of(
            "欧阳", "司马", "诸葛", "上官", "夏侯", "尉迟", "皇甫", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "东方", "独孤", "南宫", "西门",
            "轩辕", "端木", "申屠", "闻人", "赫连", "澹台", "钟离", "濮阳", "淳于", "单于", "百里", "呼延", "东郭", "万俟", "拓跋", "鲜于", "闾丘", "亓官",
            "仲孙", "左丘", "完颜", "颛孙", "宗政");

    private static final Comparator<Integer> BY_STROKES = Comparator.comparing(
            (Integer character) -> StrokeTable.find(character).orElse(null),
            Comparator.nullsLast(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())));

    public StrokeOrder {
        names = List.copyOf(names);
        unsettled = List.copyOf(unsettled);
    }

    /** Strokes of the surname; 0 when the table does not know a character of it. */
    public static int strokes(String name) {
        List<Optional<String>> known =
                surname(name).codePoints().mapToObj(StrokeTable::find).toList();
        return known.stream().allMatch(Optional::isPresent)
                ? known.stream()
                        .mapToInt(strokes -> strokes.orElseThrow().length())
                        .sum()
                : 0;
    }

    public static StrokeOrder of(List<String> names) {
        List<String> ordered = names.stream().sorted(StrokeOrder::compare).toList();
        Set<Integer> open = new TreeSet<>();
        IntStream.range(1, ordered.size())
                .filter(place -> !settled(ordered.get(place - 1), ordered.get(place)))
                .forEach(place -> open.addAll(List.of(place - 1, place)));
        return new StrokeOrder(ordered, open.stream().map(ordered::get).toList());
    }

    private static int compare(String one, String other) {
        int surname = compareCharacters(surname(one), surname(other));
        if (surname != 0) {
            return surname;
        }
        int length = Integer.compare(characters(one), characters(other));
        return length != 0 ? length : compareCharacters(one, other);
    }

    /** Whether the strokes alone place one before the other. */
    private static boolean settled(String before, String after) {
        String one = surname(before);
        String other = surname(after);
        if (one.equals(other)) {
            if (characters(before) != characters(after)) {
                return true;
            }
            one = before;
            other = after;
        }
        int place = firstDifference(one, other);
        if (place == Math.min(characters(one), characters(other))) {
            return !one.equals(other);
        }
        int left = at(one, place);
        int right = at(other, place);
        return StrokeTable.find(left).isPresent()
                && StrokeTable.find(right).isPresent()
                && BY_STROKES.compare(left, right) != 0;
    }

    // the character itself comes last, so that a surname stays together among those written with the same strokes
    private static int compareCharacters(String one, String other) {
        int place = firstDifference(one, other);
        if (place == Math.min(characters(one), characters(other))) {
            return Integer.compare(characters(one), characters(other));
        }
        return BY_STROKES.thenComparing(Comparator.naturalOrder()).compare(at(one, place), at(other, place));
    }

    private static int firstDifference(String one, String other) {
        int shorter = Math.min(characters(one), characters(other));
        int place = 0;
        while (place < shorter && at(one, place) == at(other, place)) {
            place++;
        }
        return place;
    }

    private static String surname(String name) {
        int second = characters(name) > 2 ? name.offsetByCodePoints(0, 2) : 0;
        if (second > 0 && TWO_CHARACTERS.contains(name.substring(0, second))) {
            return name.substring(0, second);
        }
        return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static int at(String text, int place) {
        return text.codePointAt(text.offsetByCodePoints(0, place));
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}

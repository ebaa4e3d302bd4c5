package cn.tonggui.demo;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Placement;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a series says, of one of its cases: {@code {month}}, {@code {day+3}}, one of {@code any}, what it is {@code at} the
 * case's place, a {@code holder}, all {@code holders} of an office or their {@code count}. */
@Component
@Profile("demo")
class DemoText {

    private static final Pattern PLACE =
            Pattern.compile("\\{(year|quarter|period|month|unit|place|day)(?:\\+(\\d+))?}");

    private final Organisation organisation;

    DemoText(Organisation organisation) {
        this.organisation = organisation;
    }

    Map<String, Object> of(Map<String, Object> said, DemoSeries.One one) {
        Map<String, Object> filled = new LinkedHashMap<>();
        said.forEach((name, value) -> filled.put(name, value(value, one)));
        return filled;
    }

    @SuppressWarnings("unchecked")
    private Object value(Object said, DemoSeries.One one) {
        if (said instanceof Map<?, ?> map && map.get("any") instanceof List<?> several) {
            return value(several.get(one.turn() % several.size()), one);
        }
        if (said instanceof Map<?, ?> map && map.get("at") instanceof Map<?, ?> places) {
            return value(Objects.requireNonNull(places.get(one.place()), one::name), one);
        }
        if (said instanceof Map<?, ?> map && map.get("holder") instanceof String holder) {
            return person(holder, one);
        }
        if (said instanceof Map<?, ?> map && map.get("holders") instanceof String holders) {
            return people(holders, one);
        }
        if (said instanceof Map<?, ?> map && map.get("count") instanceof String holders) {
            return people(holders, one).size();
        }
        if (said instanceof Map<?, ?> map) {
            return of((Map<String, Object>) map, one);
        }
        if (said instanceof List<?> list) {
            return list.stream().map(each -> value(each, one)).toList();
        }
        return said instanceof String text ? text(text, one) : said;
    }

    private String text(String said, DemoSeries.One one) {
        return PLACE.matcher(said)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "year" -> Integer.toString(one.day().getYear());
                            case "quarter" ->
                                one.day().getYear() + "Q" + one.day().get(IsoFields.QUARTER_OF_YEAR);
                            case "period" -> YearMonth.from(one.day()).toString();
                            case "month" -> one.day().getMonthValue() + "月";
                            case "place" -> one.place();
                            case "unit" ->
                                organisation.require(new UnitCode(one.place())).name();
                            default ->
                                one.day()
                                        .plusDays(found.group(2) == null ? 0 : Integer.parseInt(found.group(2)))
                                        .toString();
                        }));
    }

    /**
     * @param said a person's id, or an office as a drawing names it; several holders take turns, {@code member@unit+1} being
     *     the one after; or one of them by {@code at} or {@code any}
     * @throws NoSuchElementException nobody has the office
     */
    String person(Object said, DemoSeries.One one) {
        String who = value(said, one).toString();
        if (!who.contains("@")) {
            return who;
        }
        List<String> holders = people(who, one);
        if (holders.isEmpty()) {
            throw new NoSuchElementException(who + " at " + one.place());
        }
        int after = who.contains("+") ? Integer.parseInt(who.substring(who.indexOf('+') + 1)) : 0;
        return holders.get((one.turn() + after) % holders.size());
    }

    /** Ids of all who sign in as persons. */
    Stream<String> everybody() {
        return organisation.accounts().stream()
                .filter(account -> account.kind() == Account.Kind.PERSON)
                .map(account -> account.id().value());
    }

    /** Ids of all who have the office. */
    private List<String> people(String said, DemoSeries.One one) {
        String[] parts = said.split("[@+]");
        Placement at = organisation.placementOf(new UnitCode(one.place()));
        UnitCode unit = switch (parts[1]) {
            case "unit" -> at.unit();
            case "superior" -> at.superior();
            case "workplace" -> at.workplace();
            case "depot" -> at.depot();
            default -> new UnitCode(parts[1]);
        };
        return organisation.holders(Token.at(parts[0], unit)).stream()
                .map(Person::id)
                .map(PersonId::value)
                .sorted()
                .toList();
    }
}

package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Totals from elsewhere as rows of a form, one for each unit with both its heads, and back. */
@Component
class TotalRows {

    private final Personals personals;
    private final CycleWords words;

    TotalRows(Personals personals, CycleWords words) {
        this.personals = personals;
        this.words = words;
    }

    List<Map<String, Object>> of(List<Member> members, Collection<Total> totals) {
        Map<String, String> names = personals.names(members);
        Map<String, String> units = words.units();
        Map<String, Total> kept =
                totals.stream().collect(Collectors.toMap(one -> one.unit() + one.kind(), Function.identity()));
        return members.stream()
                .map(member -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("unit", units.getOrDefault(member.unit(), member.unit()));
                    row.put("secretary", names.getOrDefault(member.partyHead(), ""));
                    row.put("director", names.getOrDefault(member.businessHead(), ""));
                    for (Total.Kind kind : Total.Kind.values()) {
                        Total total = kept.get(member.unit() + kind);
                        row.put(kind.field(), Total.told(total));
                        row.put(kind.field() + "Source", total == null ? "" : total.source());
                    }
                    return row;
                })
                .toList();
    }

    /**
     * What stands in the rows; a total may be missing.
     *
     * @throws RuleBroken {@code cycle-total-source} points without a document; {@code cycle-total-points} a document without points
     */
    List<Total> read(List<Member> members, List<Given> rows) {
        Map<String, String> units = words.units();
        List<Total> totals = new ArrayList<>();
        for (Member member : members) {
            String name = units.getOrDefault(member.unit(), member.unit());
            rows.stream()
                    .filter(row -> row.text("unit").equals(name))
                    .forEach(row -> totals.addAll(read(member.unit(), name, row)));
        }
        return totals;
    }

    private List<Total> read(String unit, String name, Given row) {
        List<Total> totals = new ArrayList<>();
        for (Total.Kind kind : Total.Kind.values()) {
            String source = kind.field() + "Source";
            if (row.has(kind.field()) && !row.has(source)) {
                throw new RuleBroken(
                        "cycle-total-source", name, words.say(kind.term().key()));
            }
            if (!row.has(kind.field()) && row.has(source)) {
                throw new RuleBroken(
                        "cycle-total-points", name, words.say(kind.term().key()));
            }
            if (row.has(kind.field())) {
                totals.add(new Total(unit, kind, new BigDecimal(row.text(kind.field())), row.text(source)));
            }
        }
        return totals;
    }
}

package cn.tonggui.account;

import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Offices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the two forms of the first start say, as entries in the order in which they must take effect: the two offices come
 * last, since the first start ends with them.
 */
final class SetupEntries {

    /** @param at names the form's field of each value; what has none stands above the form */
    record Asked(Entry entry, Map<String, String> at) {}

    private final Map<String, String> fields;
    private final LocalDate today;
    private final List<Asked> entries = new ArrayList<>();

    private SetupEntries(Map<String, String> fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    /** The top of the administration, the Party committee linked with it, and a branch of the committee. */
    static List<Asked> units(Map<String, String> fields, LocalDate today) {
        SetupEntries all = new SetupEntries(fields, today);
        all.unit("admin", all.said("adminKind"), "");
        all.unit("party", "COMMITTEE", "");
        all.unit("branch", "BRANCH", all.said("party-code"));
        all.add(
                ChangeKind.LINK_JOIN,
                Map.of("party", all.said("party-code"), "admin", all.said("admin-code"), "kind", "MAIN"),
                Map.of());
        return all.entries;
    }

    private void unit(String prefix, String kind, String parent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("code", said(prefix + "-code"));
        values.put("name", said(prefix + "-name"));
        values.put("kind", kind);
        values.put("parent", parent);
        add(ChangeKind.UNIT_OPEN, values, Map.of("code", prefix + "-code", "name", prefix + "-name"));
    }

    /** Two people, each with membership and account, one on duty for each side, both in the office 组织科. */
    static List<Asked> people(Map<String, String> fields, SetupUnits units, LocalDate today) {
        SetupEntries all = new SetupEntries(fields, today);
        List<String> both = List.of("a", "b");
        both.forEach(one -> all.person(one, units.admin()));
        both.forEach(one -> all.membership(one, units.branch()));
        all.duty("PARTY", units.party(), "a");
        all.duty("ADMIN", units.admin(), "b");
        both.forEach(all::account);
        both.forEach(one -> all.office(one, units.party()));
        return all.entries;
    }

    private void person(String prefix, String unit) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> at = new LinkedHashMap<>();
        for (String field : List.of("person", "name", "sex", "birthYear", "post")) {
            values.put(field, said(prefix + "-" + field));
            at.put(field, prefix + "-" + field);
        }
        values.put("unit", unit);
        add(ChangeKind.PERSON_ENTER, values, at);
    }

    private void membership(String prefix, String branch) {
        add(
                ChangeKind.MEMBERSHIP_BEGIN,
                Map.of(
                        "person",
                        said(prefix + "-person"),
                        "branch",
                        branch,
                        "category",
                        "FULL",
                        "joinedOn",
                        said(prefix + "-joinedOn")),
                Map.of("joinedOn", prefix + "-joinedOn"));
    }

    private void duty(String side, String unit, String prefix) {
        add(ChangeKind.DUTY_BEGIN, Map.of("side", side, "unit", unit, "person", said(prefix + "-person")), Map.of());
    }

    private void account(String prefix) {
        add(
                ChangeKind.ACCOUNT_OPEN,
                Map.of("username", said(prefix + "-username"), "person", said(prefix + "-person")),
                Map.of("username", prefix + "-username"));
    }

    private void office(String prefix, String party) {
        add(
                ChangeKind.OFFICE_BEGIN,
                Map.of(
                        "person",
                        said(prefix + "-person"),
                        "office",
                        Offices.ORGANISATION_DEPT,
                        "unit",
                        party,
                        "source",
                        "APPOINT"),
                Map.of("docNo", "docNo"));
    }

    private void add(ChangeKind kind, Map<String, String> values, Map<String, String> at) {
        Map<String, String> given = new LinkedHashMap<>(values);
        given.values().removeIf(String::isEmpty);
        Map<String, String> everywhere = new LinkedHashMap<>(at);
        everywhere.put("docNo", "docNo");
        entries.add(new Asked(new Entry(kind, given, today, said("docNo")), everywhere));
    }

    private String said(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}

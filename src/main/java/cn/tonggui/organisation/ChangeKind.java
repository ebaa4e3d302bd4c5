package cn.tonggui.organisation;

import java.util.List;

/**
 * What can change in an organisation. The names are those of the values that an {@link Entry} of the kind carries, in the
 * order in which they are asked for; dates are ISO text. Since when, or for an ending its last day, stands in the entry.
 */
public enum ChangeKind {
    UNIT_OPEN("code", "kind", "name", "shortName", "parent", "approval", "sort"),
    UNIT_ALTER("code", "name", "shortName", "parent", "approval", "sort"),
    UNIT_CLOSE("code"),
    LINK_JOIN("party", "admin", "kind"),
    LINK_PART("party", "admin"),
    PERSON_ENTER("person", "name", "pinyin", "sex", "birthYear", "unit", "post"),
    PERSON_ALTER("person", "name", "pinyin", "sex", "birthYear", "unit", "post"),
    PERSON_LEAVE("person"),
    MEMBERSHIP_BEGIN("person", "branch", "group", "category", "joinedOn"),
    MEMBERSHIP_END("person"),
    RESTRICTION_BEGIN("person", "kind", "until", "note"),
    RESTRICTION_END("person", "kind"),
    TERM_BEGIN("unit", "seats", "until"),
    OFFICE_BEGIN("person", "office", "unit", "title", "source", "until"),
    OFFICE_END("person", "office", "unit"),
    CONTACT_BEGIN("person", "branch"),
    CONTACT_END("person", "branch"),
    DUTY_BEGIN("side", "unit", "person"),
    DUTY_END("side", "unit"),
    ACCOUNT_OPEN("username", "person"),
    ROLE_ACCOUNT_OPEN("username", "name", "kind", "scope"),
    ACCOUNT_CLOSE("username"),
    ACCOUNT_REOPEN("username");

    private final List<String> fields;

    ChangeKind(String... fields) {
        this.fields = List.of(fields);
    }

    public List<String> fields() {
        return fields;
    }
}

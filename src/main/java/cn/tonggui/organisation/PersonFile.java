package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one person, past and present; lists are latest first.
 *
 * @param left last day, null for who is still here
 */
public record PersonFile(
        Listed person,
        @Nullable LocalDate left,
        List<Membership> memberships,
        List<Post> posts,
        List<Restriction> restrictions,
        List<Contact> contacts,
        @Nullable SignIn account) {

    public record Membership(
            UnitCode branch,
            @Nullable UnitCode group,
            Listed.Category category,
            @Nullable LocalDate joinedOn,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param kind word of the closed set, such as {@code PARTY_PROBATION} */
    public record Restriction(
            String kind, LocalDate from, @Nullable LocalDate until, String note) {}

    public record Contact(
            UnitCode branch, LocalDate from, @Nullable LocalDate until) {}

    public record SignIn(String username, boolean enabled) {}

    public PersonFile {
        memberships = List.copyOf(memberships);
        posts = List.copyOf(posts);
        restrictions = List.copyOf(restrictions);
        contacts = List.copyOf(contacts);
    }
}

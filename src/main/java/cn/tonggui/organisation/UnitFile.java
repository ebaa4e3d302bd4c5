package cn.tonggui.organisation;

import cn.tonggui.organisation.Listed.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one organisation as of today.
 *
 * @param superior the next one above in its own tree
 * @param approver the Party organisation with the right to approve, where one is set
 * @param people of a Party organisation and those beneath it: members, activists and those without membership whom its branches
 *     serve; of an administrative unit and those beneath it: who belongs there
 * @param posts held today by whoever holds any at the organisation, those beneath it or those linked to it
 * @param past offices at the organisation that have ended, latest first, no more than 50
 */
public record UnitFile(
        Unit unit,
        @Nullable Unit superior,
        @Nullable Unit approver,
        List<UnitLink> links,
        List<Unit> children,
        @Nullable Term term,
        List<Listed> people,
        List<Post> posts,
        List<Post> past,
        Committee committee,
        MatchRate match) {

    public UnitFile {
        links = List.copyOf(links);
        children = List.copyOf(children);
        people = List.copyOf(people);
        posts = List.copyOf(posts);
        past = List.copyOf(past);
    }

    /** For those who are not told of terms. */
    public UnitFile withoutTerm() {
        return new UnitFile(unit, superior, approver, links, children, null, people, posts, past, committee, match);
    }

    public int count(Category category) {
        return (int) people.stream().filter(one -> one.category() == category).count();
    }
}

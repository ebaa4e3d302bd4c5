package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the two sides are held by the same people (match_rate, domain 4.1).
 *
 * @param seats people on the committee
 * @param crossing of them, team leaders or above
 * @param secretaries of the branches in scope
 * @param leading of them, team leaders as well
 */
public record MatchRate(int seats, int crossing, int secretaries, int leading) {

    /** @param branches codes of the branches in scope */
    static MatchRate of(Committee committee, Set<UnitCode> branches, List<Post> posts) {
        Set<PersonId> secretaries = posts.stream()
                .filter(post -> post.word().equals(Post.SECRETARY) && branches.contains(post.unit()))
                .map(Post::person)
                .collect(Collectors.toSet());
        long leading = secretaries.stream()
                .filter(person -> posts.stream()
                        .anyMatch(post ->
                                post.person().equals(person) && post.word().equals(Post.TEAM_LEADER)))
                .count();
        return new MatchRate(committee.size(), committee.crossing(), secretaries.size(), (int) leading);
    }

    /** Whole per cent of the committee, rounded half up; 0 without a committee. */
    public int percent() {
        return share(crossing, seats);
    }

    public int secretaryPercent() {
        return share(leading, secretaries);
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
    }
}

package cn.tonggui.meeting.vote;

import java.util.List;
import java.util.Set;

/**
 * Who may vote on a matter.
 *
 * @param members with a vote at all
 * @param present who came, members or not
 * @param recused who takes no part in it
 */
public record Bench(List<String> members, Set<String> present, Set<String> recused) {

    public Bench {
        members = List.copyOf(members);
        present = Set.copyOf(present);
        recused = Set.copyOf(recused);
    }

    public List<String> voters() {
        return members.stream()
                .filter(present::contains)
                .filter(person -> !recused.contains(person))
                .toList();
    }

    public int recusals() {
        return (int) members.stream().filter(recused::contains).count();
    }

    /** SD19: who only attends has no vote; nor has who takes no part, or did not come. */
    public Ruling mayVote(String person) {
        if (!members.contains(person)) {
            return Ruling.of(false, "SD19", "vote.observer");
        }
        if (recused.contains(person)) {
            return Ruling.of(false, "agenda-recused", "vote.recused");
        }
        boolean came = present.contains(person);
        return Ruling.of(came, "R-M02", came ? "vote.member" : "vote.absent");
    }
}

package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who sits on the committee of a Party organisation, with the posts that each holds on the other side (交叉任职). */
public record Committee(List<Seat> seats) {

    private static final List<String> RANKS =
            List.of("secretary", "deputy-secretary", "organiser", "publicist", "discipline-member", "committee-member");

    /** @param party offices here @param others posts outside the Party's own, highest first as entered */
    public record Seat(PersonId person, String name, List<Post> party, List<Post> others) {

        public boolean crosses() {
            return others.stream().anyMatch(Post::business);
        }

        private int rank() {
            return party.stream()
                    .mapToInt(post -> RANKS.indexOf(post.word()))
                    .min()
                    .orElse(RANKS.size());
        }
    }

    public Committee {
        seats = List.copyOf(seats);
    }

    /** @param posts held today by those who hold any at the organisation, there and elsewhere */
    static Committee of(UnitCode unit, List<Post> posts) {
        Map<PersonId, List<Post>> here = new LinkedHashMap<>();
        posts.stream()
                .filter(post -> post.unit().equals(unit) && post.seat())
                .forEach(post -> here.computeIfAbsent(post.person(), any -> new ArrayList<>())
                        .add(post));
        return new Committee(here.values().stream()
                .map(party -> seat(party, posts))
                .sorted(Comparator.comparing(Seat::rank))
                .toList());
    }

    private static Seat seat(List<Post> party, List<Post> posts) {
        Post first = party.get(0);
        List<Post> others = posts.stream()
                .filter(post -> post.person().equals(first.person()) && !post.party())
                .toList();
        return new Seat(first.person(), first.name(), List.copyOf(party), others);
    }

    public int size() {
        return seats.size();
    }

    /** How many also hold a post of the administration as team leader or above. */
    public int crossing() {
        return (int) seats.stream().filter(Seat::crosses).count();
    }

    boolean holds(PersonId person) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    boolean hasSecretary() {
        return seats.stream()
                .flatMap(seat -> seat.party().stream())
                .anyMatch(post -> post.word().equals(Post.SECRETARY));
    }
}

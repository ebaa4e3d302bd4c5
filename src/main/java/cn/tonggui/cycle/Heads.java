package cn.tonggui.cycle;

import cn.tonggui.cycle.PersonalMapper.Kept;
import cn.tonggui.cycle.score.Exact;
import cn.tonggui.cycle.score.Reckoning;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the two heads of a unit came to. One who is both has both scores.
 *
 * @param secretary of the branch @param director of its workplace; neither is scored where a part is missing
 */
record Heads(String unit, One secretary, One director) {

    /** @param person id @param name of the person */
    record One(String role, String person, String name, Reckoning score) {

        /** 87.57, or which parts are missing. */
        String told(CycleWords words) {
            return score.shown()
                    .map(Object::toString)
                    .orElseGet(() -> words.say("cycle.personal.none", missing(words)));
        }

        private String missing(CycleWords words) {
            return String.join(
                    words.say("cycle.and"),
                    score.missing().stream()
                            .map(part -> words.say(part.term().key()))
                            .toList());
        }

        private Kept kept(String unit) {
            return new Kept(
                    unit,
                    role,
                    person,
                    score.scored() ? Exact.text(score.exact()) : null,
                    score.shown().orElse(null));
        }
    }

    public List<One> both() {
        return List.of(secretary, director);
    }

    Stream<Kept> kept() {
        return both().stream().map(one -> one.kept(unit));
    }

    /** 综合机修车间党支部：书记 靳成刚 87.57，主任 靳成刚 88.12. */
    String line(String unitName, CycleWords words) {
        return words.say(
                "cycle.personal.line",
                unitName,
                secretary.name(),
                secretary.told(words),
                director.name(),
                director.told(words));
    }
}

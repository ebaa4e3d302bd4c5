package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the trees of the day in memory: they are asked at every click and change a few times a year. */
@Component
class UnitTrees {

    private final UnitMapper mapper;
    private final Clock clock;
    private volatile @Nullable UnitTree kept;

    UnitTrees(UnitMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    UnitTree today() {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = kept;
        if (tree == null || !tree.day().equals(today)) {
            tree = new UnitTree(today, mapper.unitsOn(today), mapper.links());
            kept = tree;
        }
        return tree;
    }

    static List<String> values(Collection<UnitCode> codes) {
        return codes.stream().map(UnitCode::value).toList();
    }

    /** For the write side, after its commit. */
    void clear() {
        kept = null;
    }
}

package cn.tonggui.cycle;

import cn.tonggui.cycle.RewardMapper.Reward;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** C18: what costs or brings money is the finance department's to carry out (财务科), all else the personnel department's (劳人科). */
@Component
class Executors {

    private final Organisation organisation;

    Executors(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * What each of them carries out; nobody who has nothing to do.
     *
     * @throws RuleBroken {@code cycle-no-executor} both offices are vacant
     */
    Map<String, List<Reward>> of(UnitCode unit, List<Reward> rewards) {
        UnitCode depot = organisation.placementOf(unit).depot();
        Map<String, List<Reward>> each = new LinkedHashMap<>();
        for (Reward one : rewards) {
            boolean money = one.amount() != null && one.amount().signum() > 0;
            String executor = money ? holder(depot, "finance", "personnel") : holder(depot, "personnel", "finance");
            each.computeIfAbsent(executor, key -> new ArrayList<>()).add(one);
        }
        return each;
    }

    private String holder(UnitCode depot, String... offices) {
        return Stream.of(offices)
                .flatMap(office -> organisation.holders(Token.at(office, depot)).stream())
                .map(person -> person.id().value())
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "cycle-no-executor", organisation.require(depot).name()));
    }
}

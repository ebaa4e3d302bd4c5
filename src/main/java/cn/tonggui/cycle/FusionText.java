package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Exact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.springframework.stereotype.Component;

/** What a fusion review found, in lines. */
@Component
class FusionText {

    private final CycleWords words;

    FusionText(CycleWords words) {
        this.words = words;
    }

    /** 2/3，66.67%. */
    String rate(List<FusionLink> links) {
        int linked = (int) links.stream().filter(FusionLink::linked).count();
        return words.say(
                "fusion.rate",
                linked,
                links.size(),
                Exact.shown(BigFraction.of(100 * linked, links.size()))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    String linked(List<FusionLink> links, String explanation) {
        return Stream.concat(
                        links.stream()
                                .map(one -> one.linked()
                                        ? words.say(
                                                "fusion.linked",
                                                one.no(),
                                                one.party(),
                                                one.indicator(),
                                                one.baseline(),
                                                one.target())
                                        : words.say("fusion.alone", one.no(), one.party(), one.reason())),
                        explanation.isEmpty() ? Stream.empty() : Stream.of(words.say("fusion.explained", explanation)))
                .collect(Collectors.joining("\n"));
    }

    String results(List<FusionLink> links) {
        return links.stream()
                .filter(FusionLink::linked)
                .map(one -> words.say("fusion.result", one.no(), title(one), came(one)))
                .collect(Collectors.joining("\n"));
    }

    String title(FusionLink one) {
        return words.say("fusion.item", one.party(), one.indicator());
    }

    String came(FusionLink one) {
        String came = words.say("fusion.came", one.baseline(), one.target(), one.actual(), met(one));
        return one.difference().isEmpty() ? came : words.say("fusion.because", came, one.difference());
    }

    String met(FusionLink one) {
        return one.met().isEmpty() ? "" : words.say("fusion.met." + one.met());
    }
}

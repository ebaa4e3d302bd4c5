package cn.tonggui.regulation;

import cn.tonggui.kernel.NotFound;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 规则依据: the register, and one rule with where it is used and how its parameters are set. */
@Controller
class RuleController {

    private static final List<String> MARKS = List.of("V", "S", "M", "SEED", "CFG");

    private final Rulebook rulebook;
    private final Parameters parameters;
    private final List<RuleUses> uses;
    private final RegulationWords words;

    RuleController(Rulebook rulebook, Parameters parameters, List<RuleUses> uses, RegulationWords words) {
        this.rulebook = rulebook;
        this.parameters = parameters;
        this.uses = uses;
        this.words = words;
    }

    @GetMapping("/rules")
    ModelAndView register(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String confidence,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        List<Rule> all = rulebook.all();
        List<Rule> found = all.stream()
                .filter(rule -> confidence.isEmpty() || rule.marks().contains(confidence))
                .filter(rule -> speaksOf(rule, q.strip().toLowerCase(Locale.ROOT)))
                .toList();
        return new ModelAndView(target.equals("list") ? "regulation/rules :: list" : "regulation/rules")
                .addObject("q", q)
                .addObject("confidence", confidence)
                .addObject("marks", MARKS)
                .addObject("total", all.size())
                .addObject("count", found.size())
                .addObject("groups", RuleGroup.group(found, rule -> rule.code().value()));
    }

    private static boolean speaksOf(Rule rule, String words) {
        return (rule.code().value() + rule.words() + rule.source())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    @GetMapping("/rules/{code}")
    ModelAndView page(@PathVariable String code) {
        RuleCode wanted = new RuleCode(code);
        Rule rule = rulebook.find(wanted).orElseThrow(() -> new NotFound("rule"));
        return new ModelAndView("regulation/rule")
                .addObject("rule", rule)
                .addObject("group", RuleGroup.of(code))
                .addObject("texts", rulebook.texts(wanted))
                .addObject("refusal", words.refusal(wanted).orElse(null))
                .addObject(
                        "uses",
                        uses.stream()
                                .flatMap(one -> one.uses().stream())
                                .filter(use -> use.rule().equals(wanted))
                                .toList())
                .addObject(
                        "parameters",
                        parameters.all().stream()
                                .filter(one -> one.parameter().rule().equals(code))
                                .toList());
    }
}

package cn.tonggui.meeting;

import org.springframework.stereotype.Component;

/** The class by which a page colours a level of risk; the level stands beside it in words. */
@Component("riskClass")
class RiskClass {

    public String of(String level) {
        return switch (level) {
            case "red" -> "x";
            case "orange" -> "h";
            case "yellow" -> "m";
            default -> "l";
        };
    }
}

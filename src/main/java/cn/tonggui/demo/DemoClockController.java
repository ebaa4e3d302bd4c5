package cn.tonggui.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The system administrator moves the demo's clock forward, to see due lights, reminders and timers. */
@Controller
@Profile("demo")
class DemoClockController {

    private static final int FURTHEST = 400;

    private final DemoClock clock;

    DemoClockController(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping("/demo/clock")
    String clock(Model model) {
        model.addAttribute("now", LocalDateTime.now(clock));
        return "demo/clock";
    }

    @PostMapping("/demo/clock")
    String forward(@RequestParam(defaultValue = "0") int days, @RequestParam(defaultValue = "0") int hours) {
        clock.forward(
                Duration.ofDays(Math.max(0, Math.min(days, FURTHEST))).plusHours(Math.max(0, Math.min(hours, 24))));
        return "redirect:/demo/clock";
    }
}

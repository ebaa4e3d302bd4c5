package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The boards of four-sync cycles (四同步看板), their pairs and scores. */
@Controller
class BoardController {

    private static final Set<String> VIEWS = Set.of("list", "units", "found");

    private final Boards boards;
    private final PairPages pairs;
    private final PersonalPages people;
    private final Comparisons comparisons;

    BoardController(Boards boards, PairPages pairs, PersonalPages people, Comparisons comparisons) {
        this.boards = boards;
        this.pairs = pairs;
        this.people = people;
        this.comparisons = comparisons;
    }

    @GetMapping("/cycles")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("cycle/list").addObject("rows", boards.list(viewer));
    }

    /**
     * @param unit to narrow it to @param view list, units or found; anything else is the board
     * @param phase which of them a phone shows; anything else is the one the cycle is in
     */
    @GetMapping("/cycles/{id}")
    ModelAndView board(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String phase,
            Viewer viewer) {
        Board board = boards.board(id, unit, viewer);
        return new ModelAndView("cycle/board")
                .addObject("board", board)
                .addObject("view", VIEWS.contains(view) ? view : "")
                .addObject("shown", Phase.named(phase).orElse(board.now()));
    }

    @GetMapping("/cycles/{id}/compare")
    ModelAndView compare(@PathVariable String id, @RequestParam(defaultValue = "") String unit, Viewer viewer) {
        return new ModelAndView("cycle/compare").addObject("page", comparisons.of(id, unit, viewer));
    }

    @GetMapping("/cycles/{id}/pairs/{no}")
    ModelAndView pair(@PathVariable String id, @PathVariable String no, Viewer viewer) {
        if (!no.matches("[1-9]\\d{0,3}")) {
            throw new NotFound("pair");
        }
        return new ModelAndView("cycle/pair").addObject("page", pairs.page(id, Integer.parseInt(no), viewer));
    }

    @GetMapping("/cycles/{id}/scores")
    ModelAndView scores(@PathVariable String id, Viewer viewer) {
        return new ModelAndView("cycle/scores")
                .addObject("board", boards.board(id, "", viewer))
                .addObject("page", people.page(id, viewer))
                .addObject("mayAct", viewer.mayAct());
    }
}

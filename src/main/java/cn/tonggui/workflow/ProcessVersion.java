package cn.tonggui.workflow;

import java.time.LocalDateTime;

/** A deployed version of a process. @param latest whether new cases get it @param running how many cases go on with it */
public record ProcessVersion(
        String process, String title, int version, boolean latest, LocalDateTime deployedAt, int running) {}

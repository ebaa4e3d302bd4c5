package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;

/**
 * Where a person's matters belong: what a case starts with.
 *
 * @param unit the person's branch; without membership, the branch linked to the person's administrative unit
 * @param superior the next Party organisation above (上一级)
 * @param approver the Party organisation with the right to approve (具有审批权限的党委)
 * @param workplace the administrative unit linked to the branch: the workshop or team (车间、班组)
 * @param depot the administrative unit linked to the approver, which has the departments (科室): the depot (站段)
 */
public record Placement(UnitCode unit, UnitCode superior, UnitCode approver, UnitCode workplace, UnitCode depot) {}

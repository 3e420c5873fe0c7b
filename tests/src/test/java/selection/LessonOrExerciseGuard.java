package selection;

import check.SelectionGuard;

/** Stands among the checks so that a lesson or exercise that does not exist is an error here. */
class LessonOrExerciseGuard extends SelectionGuard {
}

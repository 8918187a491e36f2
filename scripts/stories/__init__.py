"""The life of a change in a team's repository, told with the workflows that `guidepost init --ci` writes."""

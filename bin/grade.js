#!/usr/bin/env node
import { boot } from '../grader/boot.js';

boot();
